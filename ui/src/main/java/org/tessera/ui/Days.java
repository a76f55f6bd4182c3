package org.tessera.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fields for a day: written year first, whatever country the browser comes from, in weeks that begin on Monday. */
public final class Days {

    private Days() {}

    public static DatePicker field(String label) {
        return field(label, null);
    }

    public static DatePicker field(String label, @Nullable LocalDate day) {
        DatePicker field = new DatePicker(label, day);
        field.setI18n(
                new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd").setFirstDayOfWeek(1));
        field.setPlaceholder(Words.of("day.form"));
        return field;
    }
}
