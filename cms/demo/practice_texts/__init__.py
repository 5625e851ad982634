from cms.demo.practice_texts.access import ACCESS
from cms.demo.practice_texts.gender import GENDER
from cms.demo.practice_texts.rainbow import RAINBOW

PRACTICES = (*RAINBOW, *GENDER, *ACCESS)
