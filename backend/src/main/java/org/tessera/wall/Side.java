package org.tessera.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;

/**
 * As whom the database sees a statement; the policies in V95__second_wall.sql and later ones read these settings.
 *
 * @param role of the database
 * @param account of the viewer, for teams
 * @param country of which the viewer sees contributions without a release, empty: none
 * @param authority the only unit of it, empty: all
 * @param audiences whose releases the viewer sees, joined by commas
 */
record Side(
        String role,
        String account,
        String country,
        String authority,
        String audiences,
        boolean coordinator,
        boolean administrator) {

    static final Side PLATFORM = new Side("tessera_platform", "", "", "", "", false, false);
    static final Side NOBODY = new Side("tessera_viewer", "", "", "", "", false, false);

    private static final String SET =
            "select set_config('role', ?, ?), set_config('tessera.account', ?, ?), set_config('tessera.country', ?, ?),"
                    + " set_config('tessera.authority', ?, ?), set_config('tessera.audiences', ?, ?),"
                    + " set_config('tessera.coordinator', ?, ?), set_config('tessera.administrator', ?, ?)";

    static Side of(Viewer viewer) {
        Country country = viewer.country();
        boolean national = viewer.belongsTo(country);
        return new Side(
                NOBODY.role(),
                viewer.account(),
                national && country != null ? country.name() : "",
                national && viewer.authority() != null ? viewer.authority() : "",
                Audience.of(viewer).stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                viewer.is(Role.COORDINATOR),
                viewer.is(Role.ADMINISTRATOR));
    }

    /** @param local until the present transaction ends, else until it is set again */
    void take(Connection connection, boolean local) throws SQLException {
        String[] values = {
            role, account, country, authority, audiences, Boolean.toString(coordinator), Boolean.toString(administrator)
        };
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            for (int i = 0; i < values.length; i++) {
                set.setString(2 * i + 1, values[i]);
                set.setBoolean(2 * i + 2, local);
            }
            set.executeQuery().close();
        }
    }
}
