document.querySelector('input').focus()
requestAnimationFrame(() => performance.mark('ready'))
