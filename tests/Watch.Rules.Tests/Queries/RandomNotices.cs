using CsCheck;
using Watch.Contracts.Notices;

namespace Watch.Rules.Tests.Queries;

/// <summary>Notices whose texts are of the words that random queries ask for, in whatever spelling.</summary>
internal static class RandomNotices
{
    private static readonly string[] _words =
    [
        "moteur",
        "MOTEUR",
        "môteur",
        "moteurs",
        "motricité",
        "bielle",
        "Bielles",
        "bie\u0301",
        "aéro",
        "AERO",
        "club",
        "SAS",
        "et",
        "Or",
        "proche",
        "proches",
        "Titre",
        "x1",
        "eau",
        "été",
        "ÉTÉ",
        "e\u0301te\u0301",
        "sauf",
        "andré",
        "le",
        "œuf",
    ];

    private static readonly string[] _gaps = [" ", " ", " ", "-", "’", ", "];

    private static Gen<string> Text { get; } =
        Gen.Select(Gen.OneOfConst(_words), Gen.OneOfConst(_gaps))
            .Array[0, 12]
            .Select(words => string.Concat(words.Select(w => w.Item1 + w.Item2)));

    private static Gen<string?> MaybeText { get; } = Gen.Frequency((1, Gen.Const((string?)null)), (2, Text.Select(t => (string?)t)));

    private static Gen<OfficerStatement> Officer { get; } =
        from role in Text
        from name in Text
        from usage in MaybeText
        select new OfficerStatement
        {
            Change = OfficerChange.Listed,
            Role = role,
            Functions = [],
            Name = name,
            UsageName = usage,
        };

    private static Gen<Party> Party { get; } =
        from name in Text
        from others in Text.Array[0, 2]
        from officers in Officer.Array[0, 2]
        from activity in MaybeText
        select new Party
        {
            Role = PartyRole.Subject,
            Name = name,
            OtherNames = others,
            Officers = officers,
            Activity = activity,
        };

    public static Gen<Notice> One { get; } =
        from labels in MaybeText.Array[1, 2]
        from text in MaybeText
        from parties in Party.Array[0, 2]
        select New.Notice(parties: parties) with
        {
            Events = [.. labels.Select(l => new NoticeEvent { Kind = EventKind.SaleOfBusiness, Label = l })],
            Text = text,
        };
}
