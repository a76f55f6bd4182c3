// A choice fills in the form; the person still presses "Sign in".
document.querySelectorAll('[data-account]').forEach((choice) =>
  choice.addEventListener('click', () => {
    document.getElementById('username').value = choice.dataset.account;
    document.getElementById('password').value = choice.dataset.password;
    document.querySelectorAll('[data-account]').forEach((other) =>
      other.setAttribute('aria-pressed', String(other === choice)));
    document.querySelector('form button[type=submit]').focus();
  }));
