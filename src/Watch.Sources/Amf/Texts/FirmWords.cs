using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>The words for legal forms that stand before or at the end of a name.</summary>
internal static partial class FirmWords
{
    private static readonly FrozenSet<string> Forms = FrozenSet.ToFrozenSet(
        [
            "sa",
            "sas",
            "sasu",
            "sarl",
            "sca",
            "scs",
            "snc",
            "sci",
            "se",
            "sgr",
            "spa",
            "srl",
            "sl",
            "lp",
            "llp",
            "llc",
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "plc",
            "pte",
            "pty",
            "ag",
            "gmbh",
            "kg",
            "bv",
            "nv",
            "ab",
            "as",
            "asa",
            "oy",
            "oyj",
            "sicav",
            "fcp",
            "fcpr",
            "sarl-s",
            "sprl",
            "srl",
            "scsp",
            "cv",
            "epic",
            "caisse",
            "bank",
            "banque",
            "holding",
            "group",
            "groupe",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether a word is one of a legal form, with or without points.</summary>
    public static bool IsForm(string word) =>
        Forms.Contains(CompactText.Of(word).Text.Replace(".", "", StringComparison.Ordinal).TrimEnd(','));

    /// <summary>Whether a name holds a word that only firms have.</summary>
    public static bool IsOfFirm(string name) => name.Split(' ').Any(IsForm);

    /// <summary>Behind "la société par actions simplifiée de droit luxembourgeois"; null where no firm is named so.</summary>
    /// <param name="country">The country whose law is named; null where none is.</param>
    public static int? BehindForm(CompactText text, int at, int to, out string? country)
    {
        country = null;
        string within = text.Text[..to];
        Match head = Head.Match(within, at);
        int length = WholeLength(text, head);
        if (length == 0)
        {
            return null;
        }

        at += length;
        for (Match word = Form.Match(within, at); (length = WholeLength(text, word)) > 0; word = Form.Match(within, at))
        {
            at += length;
            country = word.Groups["law"].Success ? Nationalities.CodeOf(word.Groups["law"].Value) ?? country : country;
        }

        return at;
    }

    // "société Sauvagnat" is no "sociétés auvagnat".
    private static int WholeLength(CompactText text, Match word)
    {
        int end = word.Index + word.Length;
        return !word.Success ? 0
            : text.IsWordEnd(end) ? word.Length
            : word.Value.EndsWith('s') && text.IsWordEnd(end - 1) ? word.Length - 1
            : 0;
    }

    [GeneratedRegex(
        @"\G(?:(?:la|les|une|des)?societes?|(?:le|les|un)?fonds|(?:la)?holding)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Head { get; }

    [GeneratedRegex(
        @"\G(?:paractionssimplifiees?|unipersonnelles?|aassocieunique|anonymes?|aresponsabilitelimitee|encommandite(?:simple|paractions)?|"
            + "europeennes?|civiles?|cooperatives?|commerciales?|immobilieres?|d'investissements?|deportefeuille|degestion|"
            + "dedroitprive|dedroitpublic|"
            + "mutuelles?|acapitalvariable|enparticipation|,|dedroit"
            + Nationalities.Pattern
            + ")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form { get; }
}
