from cms.demo.themes import boundaries, gender, inclusion, menstruation, rainbow

PAGES = {
    module.SLUG: module.CONTENT for module in (gender, menstruation, rainbow, inclusion, boundaries)
}
