package org.devicebank.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The templates of the rooms. Each is compiled into the package of its room, and so sees what is private there.
@Component
public final class Templates {

    private static final String ROOMS = "org.devicebank";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), ROOMS);

    Templates() {}

    /// @param name the room and the template, such as `labels/sheet`
    void render(String name, Map<String, Object> params, TemplateOutput output) {
        engine.render(name + ".jte", params, output);
    }

    /// A page that is complete in itself, such as a paper.
    public String page(String name, Map<String, Object> params) {
        var page = new StringOutput();
        render(name, params, page);
        return page.toString();
    }
}
