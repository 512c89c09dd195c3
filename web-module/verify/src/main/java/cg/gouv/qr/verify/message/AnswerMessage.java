package cg.gouv.qr.verify.message;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.scan.Asker;
import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.verification.Occasion;
import cg.gouv.qr.verification.PresentedCode;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unconfirmed.Why;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verified;
import cg.gouv.qr.verification.VerifyCode;
import cg.gouv.qr.verification.VerifyShortCode;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From what somebody wrote to what they are told. */
@ApplicationScoped
class AnswerMessage {
    private static final Logger LOG = System.getLogger(AnswerMessage.class.getName());

    @Inject
    VerifyCode verify;

    @Inject
    VerifyShortCode verifyShort;

    @Inject
    CountryProfile country;

    @Inject
    Configuration configuration;

    /**
     * @param client whom attempts are counted for
     * @param language unless the text asks for another
     */
    Reply answer(String text, Channel channel, String client, Locale language) {
        List<MessageTexts> languages =
                country.languages().stream().map(MessageTexts::in).toList();
        TextMessage message = TextMessage.read(text, languages, configuration.messageKeywords());
        MessageTexts texts = MessageTexts.in(message.language().orElse(language));
        if (message.code().isEmpty()) {
            return Reply.open(
                    message.characters() == 0
                            ? texts.text("help")
                            : texts.text("noCode", Integer.toString(message.characters())));
        }
        try {
            return answer(message.code().get(), new Asker(channel, client, "", Optional.empty()), texts);
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "No verdict was found; the sender is told that the code is unconfirmed", e);
            return told(Verified.of(new Unconfirmed(Why.RECORDS_AWAY)), texts);
        }
    }

    private Reply answer(PresentedCode code, Asker asker, MessageTexts texts) {
        if (code instanceof PresentedCode.ShortForm shortForm) {
            VerifyShortCode.Answer answer = verifyShort.verify(shortForm, Occasion.SCAN, asker);
            if (answer instanceof VerifyShortCode.TooMany tooMany) {
                String minutes = Long.toString(tooMany.delay().toMinutes() + 1);
                return new Reply(texts.text("wait", minutes), Optional.empty(), false);
            }
            return told(((VerifyShortCode.Answered) answer).verified(), texts);
        }
        return told(verify.verify(code, Occasion.SCAN, asker), texts);
    }

    private Reply told(Verified verified, MessageTexts texts) {
        return new Reply(
                VerdictText.of(verified.verdict(), texts, country.zone()),
                verified.scan(),
                verified.verdict() instanceof Unreadable);
    }
}
