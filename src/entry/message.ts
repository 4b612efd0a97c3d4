const message = document.getElementById('message');
if (!message) throw new Error('The page has no place for the message');
message.textContent = new URLSearchParams(window.location.search).get('text');
