package org.tessera.edition.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Bulleted and numbered lists; each numbered list begins at 1. */
final class Lists {

    private static final int LEVELS = 9;
    private static final int STEP = 360;

    private final XWPFNumbering numbering;
    private final BigInteger bullets;
    private int next = 1;

    Lists(XWPFDocument document) {
        this.numbering = document.createNumbering();
        this.bullets = numbering.addNum(define(false));
    }

    BigInteger number(boolean ordered) {
        return ordered ? numbering.addNum(define(true)) : bullets;
    }

    private BigInteger define(boolean ordered) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(next++));
        for (int level = 0; level < LEVELS; level++) {
            CTLvl one = definition.addNewLvl();
            one.setIlvl(BigInteger.valueOf(level));
            one.addNewStart().setVal(BigInteger.ONE);
            one.addNewNumFmt().setVal(ordered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
            one.addNewLvlText().setVal(ordered ? "%" + (level + 1) + "." : "•");
            CTInd indentation = one.addNewPPr().addNewInd();
            indentation.setLeft(BigInteger.valueOf((long) STEP * (level + 2)));
            indentation.setHanging(BigInteger.valueOf(STEP));
        }
        return numbering.addAbstractNum(new XWPFAbstractNum(definition));
    }
}
