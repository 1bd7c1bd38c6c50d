/** The words of the form to log in, and of who has. */
export const whoTexts = {
  needed: 'This server shows its graph to people with a token. Ask an administrator for one.',
  token: 'Token',
  logIn: 'Log in',
  logOut: 'Log out',
  person: 'a credential of',
}
