package org.tessera.samples;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tessera.start.FirstStart;

/** Brings the samples in on the first start of the local mode, unless {@code TESSERA_SAMPLES=none}. */
@Component
@Profile("local")
@ConditionalOnExpression("'${tessera.samples:all}' != 'none' && '${tessera.role:both}' == 'both'")
class Samples implements FirstStart {

    private final SampleContributions contributions;
    private final SampleAssessment assessment;

    Samples(SampleContributions contributions, SampleAssessment assessment) {
        this.contributions = contributions;
        this.assessment = assessment;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        contributions.bringIn();
        assessment.write();
    }
}
