# docker build -t entente . && docker run -p 4000:4000 -v entente:/data entente
FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack --pack-destination /tmp && \
    npm install --global --prefix /opt/entente --no-audit --no-fund /tmp/entente-graph-*.tgz

FROM node:24-slim
COPY --from=build /opt/entente /opt/entente
RUN mkdir /data && chown node:node /data
# Everybody may read who reaches the port; with ENTENTE_AUTH=true and this as false, only those with a token.
ENV PATH=/opt/entente/bin:$PATH XDG_CACHE_HOME=/data/.cache ENTENTE_OPEN_TO_ALL=true
# Or else glibc keeps the memory of large buffers that are freed.
ENV MALLOC_TRIM_THRESHOLD_=131072
# Commands read and write here: docker run … entente import FILE --mapping NAME, then entente serve --data imported.
WORKDIR /data
VOLUME /data
USER node
EXPOSE 4000
# With a prefix (--base) the answer is 404, wherever the prefix is set; the server answers all the same.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD node -e "fetch('http://127.0.0.1:4000/health').then(({ status }) => process.exit(status < 500 ? 0 : 1), () => process.exit(1))"
ENTRYPOINT ["entente"]
CMD ["serve", "--host", "0.0.0.0", "--port", "4000"]
