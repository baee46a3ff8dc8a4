'use strict';
/* Tables that can be saved and searched. Nothing leaves the page but into a file that the reader asks for. */
(() => {
    /** What a spreadsheet would take for a formula is made words; numbers, also negative ones, stay as they are. */
    function cell(words) {
        const plain = words.replace(/\u2212/g, '-').trim();
        const number = /^[-+]?\d{1,3}(,\d{3})*(\.\d+)?$/.test(plain);
        const safe = number ? plain.replaceAll(',', '') : /^[=+\-@\t\r]/.test(plain) ? "'" + plain : plain;
        return /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
    }

    const spoken = (part) => {
        const picture = part.querySelector('svg[aria-label]');
        return picture ? picture.getAttribute('aria-label') : part.textContent;
    };

    function save(table) {
        const lines = [...table.rows].map((row) => [...row.cells].map((part) => cell(spoken(part))).join(','));
        const name = table.caption.querySelector('.number').textContent.trim().toLowerCase().replace(/\s+/g, '-');
        const link = document.createElement('a');
        // The mark at the beginning tells spreadsheets that this is UTF-8.
        link.href = URL.createObjectURL(new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], {type: 'text/csv'}));
        link.download = name + '.csv';
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }

    document.querySelectorAll('main table').forEach((table) => {
        const button = document.createElement('button');
        const name = table.caption.querySelector('.number').textContent.trim();
        button.type = 'button';
        button.className = 'save';
        button.textContent = 'Save as CSV';
        button.setAttribute('aria-label', 'Save the rows of ' + name + ' as CSV');
        button.addEventListener('click', () => save(table));
        table.parentElement.after(button);
    });
})();
