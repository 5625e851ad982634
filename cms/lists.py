"""Every list of pages of the site, by its address below the home page."""

from cms.inventory_lists import INVENTORIES
from cms.page_list import PageList
from cms.practice_list import PRACTICES

LISTS: dict[str, PageList] = {each.key: each for each in (PRACTICES, *INVENTORIES)}
