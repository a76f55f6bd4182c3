package org.tessera.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.function.Supplier;
import org.tessera.identity.CurrentViewer;
import org.tessera.search.HitList;
import org.tessera.search.IndexAway;
import org.tessera.search.SearchQuery;
import org.tessera.search.SheetFormat;
import org.tessera.ui.Download;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** The present hit list as a file. */
class TakeAlong extends Div {

    TakeAlong(HitList list, Supplier<SearchQuery> present) {
        addClassNames("take-along", "small");
        for (SheetFormat format : SheetFormat.values()) {
            String ending = format.name().toLowerCase(Locale.ROOT);
            NativeButton take = new NativeButton(Words.of("search.export", format.name()), click -> {
                try {
                    byte[] file = list.export(CurrentViewer.get(), present.get(), format);
                    new Download("hits." + ending, format.mediaType(), file).offer(this);
                } catch (IndexAway away) {
                    Notices.problem(String.valueOf(away.getMessage()));
                }
            });
            take.addClassName("linkish");
            take.setId("export-" + ending);
            add(take);
        }
    }
}
