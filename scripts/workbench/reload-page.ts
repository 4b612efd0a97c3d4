/** In a build for development: loads the page anew when the server says that something was built. */
new EventSource('/built').addEventListener('message', () => location.reload());
