using System.Buffers;
using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>Cuts from a name the birth date and the home address that some courts leave beside it: they are never kept.</summary>
internal static class PrivateDetails
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private const string Street =
        @"(?:rue|avenue|av|boulevard|bd|bld|chemin|che|impasse|imp|place|pl|route|rte|allee|allees|quai|cours|square|passage|residence|"
        + "res|lotissement|lot|cite|villa|sentier|lieudit|lieu dit|hameau|domaine|carrer|calle|via|street|road)";

    /// <summary>Words that nothing but personal details follow.</summary>
    private static readonly Regex _announced = new(
        @" (?:adresse ?:|demeurant|domicilie|domiciliee|domicilie\(e\)|(?:ne|nee|ne\(e\)) (?:a|en) |(?:ne|nee|ne\(e\)) le [0-9]|"
            + @"de nationalite|nationalite|"
            + @"date de naissance|lieu de naissance)|(?:^| |\()(?:le )?\d{1,2}[/.]\d{1,2}[/.](?:1[89]|20)\d\d"
            + @"|(?:^| |\()(?:le )?[0-9]{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
            + @"|decembre) (?:1[89]|20)",
        Linear
    );

    /// <summary>A street with its number, or a postal code with its town.</summary>
    private static readonly Regex _address = new(
        @"[ ,]\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? " + Street + @" |[ ,](?:f-)?(?:0[1-9]|[1-8]\d|9[0-8])\d{3} [a-z]",
        Linear
    );

    /// <summary>Almost no name holds any of these; those that do are looked at closely.</summary>
    private static readonly SearchValues<string> _hints = SearchValues.Create(
        ["adresse", "demeurant", "domicili", "nationalit", "naissance", " ne ", " nee ", " le "],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Another of them; it stands apart since letters of ASCII alone are looked for quickly whatever their case.</summary>
    private static readonly SearchValues<string> _born = SearchValues.Create([" né", " nÉ", " Né", " NÉ"], StringComparison.Ordinal);

    /// <summary>True when details were announced, so that what follows belongs to them.</summary>
    public static bool Announced(string value) => MayHold(value) && _announced.IsMatch(Wording.Fold(value));

    public static string Cut(string value)
    {
        if (!MayHold(value))
        {
            return value;
        }

        string folded = Wording.Fold(value);
        int end = First(_announced, folded, value.Length);
        if (HasDigit(value))
        {
            end = EndBeforeAddress(value, folded, end);
        }

        return end == value.Length ? value : Sentences.Trim(value[..end].TrimEnd('('));
    }

    /// <summary>
    /// Firms are named after streets ("SCI 12 RUE X"): an address counts only after what looks like a whole person, or with a postal code.
    /// </summary>
    private static int EndBeforeAddress(string value, string folded, int end)
    {
        Match match = _address.Match(folded);
        if (!match.Success || match.Index >= end || match.Index == 0)
        {
            return end;
        }

        string before = Sentences.Trim(value[..match.Index]);
        bool postal = char.IsAsciiLetter(folded[match.Index + match.Length - 1]);
        bool person = PersonShape.LooksHuman(before) && !PersonShape.LooksLikeFirm(before);
        return before.Length > 0 && (person || (postal && !PersonShape.LooksLikeFirm(before))) ? match.Index : end;
    }

    private static int First(Regex pattern, string folded, int otherwise) =>
        pattern.Match(folded) is { Success: true } match ? match.Index : otherwise;

    private static bool MayHold(string value) => HasDigit(value) || value.AsSpan().ContainsAny(_hints) || value.AsSpan().ContainsAny(_born);

    private static bool HasDigit(string value) => value.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
