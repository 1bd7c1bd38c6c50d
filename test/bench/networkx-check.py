"""Holds the metrics of Entente against those of NetworkX: see README.md."""
import json
import sys
import networkx as nx
from networkx.algorithms.community import louvain_communities, modularity

d = json.load(open(sys.argv[1]))
# The simple graph again, made of the relationships by NetworkX: parallel ones added up, loops left out.
g = nx.Graph()
g.add_nodes_from(d['nodes'])
for s, t, corroboration in d['relationships']:
    if s != t:
        g.add_edge(s, t, weight=g.get_edge_data(s, t, {'weight': 0})['weight'] + corroboration)
theirs = {
    'degree': dict(g.degree()),
    'weighted-degree': dict(g.degree(weight='weight')),
    'betweenness': nx.betweenness_centrality(g),
    'closeness': nx.closeness_centrality(g),
    'eigenvector': nx.eigenvector_centrality(g, weight='weight', max_iter=10000, tol=1e-13),
    'pagerank': nx.pagerank(g, alpha=0.85, weight='weight', max_iter=1000, tol=1e-13),
}
print(f"NetworkX {nx.__version__}, revision {d['revision']}: {g.number_of_nodes()} nodes, {g.number_of_edges()} edges")
for measure, scores in theirs.items():
    worst = max(abs(d['scores'][measure][n] - scores[n]) for n in g)
    first = max(sorted(scores), key=scores.get)
    print(f'{measure:16s} largest difference {worst:.0e}   highest {first} {scores[first]:.10g}')
largest = g.subgraph(max(nx.connected_components(g), key=len))
same = {frozenset(c) for c in d['components']} == {frozenset(c) for c in nx.connected_components(g)}
print('density         ', d['statistics']['density'], nx.density(g))
print('diameter        ', d['diameter'], nx.diameter(largest))
print('components      ', len(d['components']), nx.number_connected_components(g), 'the same' if same else 'DIFFERENT')
ours = [set(c['members']) for c in d['communities']['communities']]
print('modularity      ', d['communities']['modularity'], modularity(g, ours, weight='weight'))
found = sorted(modularity(g, louvain_communities(g, weight='weight', seed=s), weight='weight') for s in range(20))
print(f'NetworkX Louvain {found[0]:.4f} to {found[-1]:.4f}, median {found[10]:.4f}, over 20 seeds')
