using System.Collections.Frozen;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>
/// The legal form printed with a firm's name: in words before it (dot dialect), in brackets behind it (semicolon dialect).
/// </summary>
internal static class PrintedForm
{
    /// <summary>The courts cut a long form after this many characters ("Société d'exercice libéral par acti").</summary>
    private const int CutAfter = 35;

    private const int Acronym = 4;

    private static readonly FrozenSet<string> _codes = new[]
    {
        "AFJ",
        "ASS",
        "CBPAA",
        "COARLV",
        "CTOEPL",
        "CUMA",
        "EARL",
        "EI",
        "EIRL",
        "EPIC",
        "EURL",
        "FCP",
        "GAEC",
        "GEIE",
        "GFA",
        "GIE",
        "MSA",
        "SA",
        "SACA",
        "SADIR",
        "SAEM",
        "SAHLMC",
        "SARL",
        "SARLU",
        "SARLV",
        "SAS",
        "SASU",
        "SASV",
        "SC",
        "SCA",
        "SCCV",
        "SCEA",
        "SCI",
        "SCICV",
        "SCICVTE",
        "SCM",
        "SCOP",
        "SCP",
        "SCPI",
        "SCS",
        "SDE",
        "SE",
        "SELARL",
        "SELAFA",
        "SELAS",
        "SELASU",
        "SEM",
        "SICA",
        "SLP",
        "SNC",
        "SPL",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Longest first: one form may begin like another.</summary>
    private static readonly string[] _forms =
    [
        .. new[]
        {
            "Sté par actions simplifiée",
            "Société par actions simplifiée",
            "Société à responsabilité limitée",
            "Société anonyme",
            "Société anonyme à conseil d'administration",
            "Société anonyme à directoire",
            "Société de droit étranger",
            "Société civile",
            "Société civile immobilière",
            "Société civile professionnelle",
            "Société civile de moyens",
            "Société civile d'exploitation agricole",
            "Société civile de construction vente",
            "Société civile de portefeuille",
            "Société en nom collectif",
            "Société en commandite simple",
            "Société en commandite par actions",
            "Sté en commandite par actions",
            "Société publique locale",
            "Société européenne",
            "Société coopérative agricole",
            "Société coopérative",
            "Sté civile de portefeuille",
            "Société d'économie mixte",
            "Sa d'écon mixte locale",
            "SA d'économie mixte",
            "SA à directoire et conseil de surveillance",
            "SA à directoire et à conseil de surveillance",
            "SA à directoire et à conseil de s",
            "SA à directoire",
            "SA à conseil d'administration",
            "SA coopérative à directoire",
            "SA coopérative à conseil d'administration",
            "SA coopérative",
            "SA NON CEE",
            "SA",
            "SARL",
            "SAS",
            "Société d'exercice libéral par actions simplifiée",
            "Société d'exercice libéral à responsabilité limitée",
            "Société d'exercice libéral à forme anonyme",
            "Association loi de 1901",
            "Association",
            "Caisse de Crédit Agricole Mutuel",
            "Caisse réassurances mut agricoles",
            "Exploitation agricole à responsabilité limitée",
            "Groupement d'intérêt économique",
            "Groupement foncier agricole",
            "Groupement agricole d'exploitation en commun",
            "Etablissement public",
            "Commune",
            "Mutuelle",
            "Fondation",
        }.OrderByDescending(f => f.Length),
    ];

    private static readonly FrozenDictionary<char, string[]> _foldedForms = _forms
        .Select(f => Wording.Fold(f))
        .GroupBy(f => f[0])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public static (string Name, string? Form) Cut(string value)
    {
        if (CodeBehind(value) is { } code)
        {
            return (Sentences.Trim(value[..^(code.Length + 2)]), code);
        }

        (string name, string? form) = Before(value);
        return form is null && WordsBehind(value) is { } words ? (value[..^(words.Length + 1)], words) : (name, form);
    }

    /// <summary>True when a firm's form stands at the beginning, blanks aside: there a name begins.</summary>
    public static bool Leads(ReadOnlySpan<char> text) => Before(text.TrimStart(' ').ToString()).Form is not null;

    /// <summary>A redesignated firm has its form behind its name: "FIRME Sté par actions simplifiée".</summary>
    private static string? WordsBehind(string value)
    {
        int at = value.IndexOf(" S", StringComparison.Ordinal);
        while (at > 0 && !Array.Exists(_forms, f => f.Length > Acronym && value.AsSpan(at + 1).Equals(f, StringComparison.Ordinal)))
        {
            at = value.IndexOf(" S", at + 1, StringComparison.Ordinal);
        }

        return at > 0 ? value[(at + 1)..] : null;
    }

    private static string? CodeBehind(string value)
    {
        int open = value.EndsWith(')') ? value.LastIndexOf('(') : -1;
        string? code = open > 0 ? value[(open + 1)..^1] : null;
        return code is not null && _codes.Contains(code.Replace(".", "", StringComparison.Ordinal)) ? code : null;
    }

    private static (string Name, string? Form) Before(string value)
    {
        string folded = Wording.Fold(value.AsSpan(0, Math.Min(value.Length, 80)));
        int length = LengthOfForm(value, folded);
        return length == 0 ? (value, null) : (value[(length + 1)..].Trim(' '), value[..length]);
    }

    private static int LengthOfForm(string value, string folded)
    {
        foreach (string form in folded.Length > 0 && _foldedForms.TryGetValue(folded[0], out string[]? forms) ? forms : [])
        {
            if (
                IsForm(value, folded, form, form.Length)
                || (form.Length > CutAfter && IsForm(value, folded, form.AsSpan(0, CutAfter), CutAfter))
            )
            {
                return Math.Min(form.Length, IsForm(value, folded, form, form.Length) ? form.Length : CutAfter);
            }
        }

        return 0;
    }

    /// <summary>A form is printed in lower case but for its acronym; "SOCIETE CIVILE X" in capitals is the firm's own name.</summary>
    private static bool IsForm(string value, string folded, ReadOnlySpan<char> form, int length) =>
        folded.Length > length
        && folded[length] == ' '
        && folded.AsSpan().StartsWith(form, StringComparison.Ordinal)
        && (
            length <= Acronym
                ? value.AsSpan(0, length).IndexOfAnyInRange('a', 'z') < 0
                : value.AsSpan(0, length).IndexOfAnyInRange('a', 'z') >= 0
        );
}
