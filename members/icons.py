"""Line icons (24 by 24, stroke 1.9) and the four signs of a state, as SVG markup."""

ICONS = {
    "alert": '<path d="M12 3.5 22 20H2zM12 10v4.5M12 17.2v.3"/>',
    "arrow": '<path d="M4 12h15M13 6l6 6-6 6"/>',
    "calendar": '<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"/>',
    "check": '<path d="m5 13 4.5 4.5L19 7"/>',
    "close": '<path d="m6 6 12 12M18 6 6 18"/>',
    "download": '<path d="M12 4v11M7 11l5 5 5-5M4 20h16"/>',
    "help": (
        '<path d="M4 5h16v11h-8l-5 4.5V16H4zM9.8 9.2c.2-2.6 4.6-2.3 4.3.2-.2 1.5-2.1 1.5-2.1 2.9"/>'
    ),
    "info": '<path d="M12 2.5 20.5 7v10L12 21.5 3.5 17V7zM12 11v5.5M12 7.6v.3"/>',
    "link": (
        '<path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 '
        '3a4 4 0 0 0 6 6l1-1"/>'
    ),
    "list": '<path d="M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1"/>',
    "loop": '<path d="M12 3.5 19.5 8v8L12 20.5 4.5 16V8zM9 12h6"/>',
    "person": (
        '<circle cx="12" cy="8" r="4"/><path d="M4.5 21c.6-4.5 3.6-6.5 7.5-6.5s6.9 2 7.5 6.5"/>'
    ),
    "pin": (
        '<path d="M12 21c4.5-5 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6 6.5 11z"/><circle '
        'cx="12" cy="10" r="2.3"/>'
    ),
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "print": '<path d="M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z"/>',
    "reply": '<path d="M10 7 4 12l6 5M4 12h9c4 0 6.5 2 7 6"/>',
    "screen": '<path d="M3 5h18v11H3zM8 20h8"/>',
    "search": '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>',
}

STATUS_SIGNS = {
    "bad": (
        '<path fill="currentColor" fill-rule="evenodd" d="M0-19 20 '
        '17h-40zM-2-7h4v12h-4zm0 15h4v4h-4z"/>'
    ),
    "good": (
        '<path fill="currentColor" fill-rule="evenodd" d="M0-20 17.3-10v20L0 20-17.3 '
        '10v-20zM-9.9-.2l7.6 7.7L10.6-6 8-8.6-2.3 2.1l-5-5z"/>'
    ),
    "none": (
        '<path fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="7 '
        '4" d="M0-18.5 16-9.2v18.4L0 18.5-16 9.2V-9.2z"/>'
    ),
    "warn": (
        '<path fill="currentColor" d="M0-20v40L-17.3 10v-20z"/><path fill="none" '
        'stroke="currentColor" stroke-width="2.5" d="M0-18.5 16-9.2v18.4L0 18.5z"/>'
    ),
}
