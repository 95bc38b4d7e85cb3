using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>Reads a declaration of intention as far as it is said plainly; what is hedged or said both ways is left out.</summary>
internal static partial class IntentionReader
{
    private const int LongestFinancing = 200;

    /// <summary>The intention; null where none is declared.</summary>
    /// <param name="declarants">Who declares it, where the decision names one declarant or concert alone.</param>
    public static NoticeEvent? Read(CompactText text, IReadOnlyList<string> declarants, ReadingNotes notes)
    {
        DeclaredIntention read = new()
        {
            Declarants = declarants,
            Financing = Financing(text),
            Control = Answer(text.Text, ControlDenied, ControlMeant, notes),
            Purchases = Answer(text.Text, PurchasesDenied, PurchasesMeant, notes),
            Seats = Answer(text.Text, SeatsDenied, SeatsMeant, notes),
            Concert = Answer(text.Text, ConcertDenied, ConcertMeant, notes),
        };
        bool isPlain = read is not { Financing: null, Control: null, Purchases: null, Seats: null };
        bool isHeaded = Heading.IsMatch(text.Text);
        if (isHeaded && !isPlain)
        {
            notes.Warn("unread-intention", "");
        }

        return isHeaded || isPlain ? new NoticeEvent { Kind = EventKind.Intention, Intention = read } : null;
    }

    private static bool? Answer(string text, Regex denied, Regex meant, ReadingNotes notes)
    {
        (Match no, Match yes) = (denied.Match(text), meant.Match(text));
        if (no.Success && yes.Success)
        {
            notes.Warn("unclear-intention", yes.Value);
            return null;
        }

        return no.Success ? false
            : yes.Success ? true
            : null;
    }

    private static string? Financing(CompactText text)
    {
        Match paid = Paid.Match(text.Text);
        string shown = paid.Success ? text.Shown(paid.Groups["by"].Index, paid.Groups["by"].Index + paid.Groups["by"].Length) : "";
        return shown.Length is 0 or > LongestFinancing ? null : shown;
    }

    private const string Fill =
        "(?:,|parailleurs|egalement|enoutre|acejour|acestade|aujourd'hui|seule?oudeconcert|pas|non plus)*(?:de|d'|a)?";

    private const string No =
        "(?:n'envisag(?:e|ent|eait|eaient)(?:pas|plus|nullement|parailleurs|aucunement)+|n'(?:a|ont|avait)(?:pas|nullement|"
        + "plus)l'intention|n'(?:a|ont)aucuneintention|"
        + "n'entend(?:ent)?pas|nepas(?:envisager|avoirl'intention|entendre)|n'avoir(?:pasl'|aucune)intention|n'envisager(?:pas|"
        + "nullement)?|sansl'?intention)"
        + Fill;

    private const string Yes =
        "(?<!n'|pas|aucune)(?:envisag(?:ent|e)|envisager|(?<!n')(?:a|ont|avoir)l'intention|entend(?:ent)?)(?!pas|plus|nullement|"
        + "parailleurspas)"
        + Fill;

    private const string Control = "(?:prendre|acquerir|demander|rechercher)(?:seule?|deconcert|ou|,)*lecontrole";

    private const string Purchases =
        "(?:poursuivre(?:ses|leurs|les|des|d'eventuels)?(?:achats|acquisitions)|(?:acquerir|acheter)(?:d'autres|denouvelles|"
        + "des)(?:actions|titres)|"
        + "procedera(?:l'acquisition|denouve(?:aux|lles)a|desa)|(?:accroitre|augmenter|renforcer)(?:sa|leur)participation)";

    private const string Seats = "(?:demander|solliciter|requerir|proposer)(?:la|sa|leur|une)?(?:nomination|designation|representation)";

    [GeneratedRegex(No + Control, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ControlDenied { get; }

    [GeneratedRegex(Yes + Control, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ControlMeant { get; }

    [GeneratedRegex(
        No + Purchases + "|" + Yes + "(?:arreter|cesser|interrompre)(?:ses|leurs|les)(?:achats|acquisitions)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PurchasesDenied { get; }

    [GeneratedRegex(Yes + Purchases, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PurchasesMeant { get; }

    [GeneratedRegex(No + Seats, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SeatsDenied { get; }

    [GeneratedRegex(Yes + Seats, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SeatsMeant { get; }

    [GeneratedRegex(
        "n'agi(?:t|ssent)pasdeconcert|nepasagirdeconcert|agi(?:t|r)seul",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ConcertDenied { get; }

    [GeneratedRegex("(?<!n')agi(?:t|ssent)deconcert", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ConcertMeant { get; }

    [GeneratedRegex("declaration(?:s)?d'intentions?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(
        "(?:acquisitions?|achats?|souscriptions?|actions|titres|participation)[^.;]{0,120}?financee?s?(?:exclusivement|integralement|,)*"
            + "(?<by>(?:par|aumoyen|sur|al'aide|grace)[^.;,]{1,150})(?=[.;,])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Paid { get; }
}
