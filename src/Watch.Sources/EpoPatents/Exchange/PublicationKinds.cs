using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>What a publication announces, by its office and kind code.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Label">What it is called, where the kind alone does not say; in French.</param>
/// <param name="IsKnown">Whether the code is in the table.</param>
internal readonly record struct PublicationKind(EventKind Kind, string? Label = null, bool IsKnown = true)
{
    /// <summary>
    /// Reads the code. Of the EPO and WIPO each digit means something of its own; of other offices the letter says enough. 8 and 9 are
    /// corrections everywhere (WIPO ST.16); what they correct is not told.
    /// </summary>
    public static PublicationKind Of(string office, string code) =>
        code switch
        {
            [_, '8' or '9'] => new(EventKind.PatentOtherAct, "correction de la publication"),
            _ when office is "EP" or "WO" => OfTreaty(office, code),
            ['A' or 'U', ..] => new(EventKind.PatentApplication),
            ['B' or 'C', ..] => new(EventKind.PatentGrant),
            _ => Unknown(code),
        };

    private static PublicationKind OfTreaty(string office, string code) =>
        (office, code) switch
        {
            (_, "A" or "A1" or "A2") => new(EventKind.PatentApplication),
            (_, "A3" or "A4") => new(EventKind.PatentSearchReport),
            ("EP", "B" or "B1") => new(EventKind.PatentGrant),
            ("EP", "B2") => new(EventKind.PatentOpposition, "brevet modifié après opposition"),
            ("EP", "B3") => new(EventKind.PatentOtherAct, "brevet limité"),
            _ => Unknown(code),
        };

    private static PublicationKind Unknown(string code) => new(EventKind.PatentOtherAct, $"publication {code}", IsKnown: false);
}
