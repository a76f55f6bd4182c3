package org.tessera.assessment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.tessera.identity.Viewer;

/** Which sections a viewer may see: it depends on what they cite, so drafting answers. */
public interface SectionRights {

    Set<UUID> readable(Viewer viewer, Collection<? extends Sections.Plain> sections);
}
