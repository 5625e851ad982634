"""Pictures of the demo, drawn here: no photo of somebody, no file of another maker."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

WIDTH, ROW, MARGIN = 1200, 150, 60
INK, PAPER, BAR, LINE = "#1d1b2e", "#fdfbf7", "#5b3fa0", "#d8d2c4"


def bars_as_png(title: str, bars: tuple[tuple[str, int], ...]) -> bytes:
    """A bar for each percentage below a title."""
    height = 2 * MARGIN + 100 + ROW * len(bars)
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    draw = ImageDraw.Draw(picture)
    large, small = ImageFont.load_default(56), ImageFont.load_default(38)
    draw.text((MARGIN, MARGIN), title, fill=INK, font=large)
    room = WIDTH - 2 * MARGIN
    for place, (label, percentage) in enumerate(bars):
        top = MARGIN + 110 + place * ROW
        draw.text((MARGIN, top), f"{label}: {percentage} %", fill=INK, font=small)
        below = top + 56
        draw.rectangle((MARGIN, below, MARGIN + room, below + 44), fill=LINE)
        draw.rectangle((MARGIN, below, MARGIN + room * percentage // 100, below + 44), fill=BAR)
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
