using System.Text;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What an alert says of parents and entities in the register of LEI. A first report is never called a change.</summary>
public static class ParentWording
{
    private const string Inactive = "INACTIVE";

    /// <summary>Lines on the parents and entities that are others; nothing where there are none.</summary>
    internal static void Append(StringBuilder text, NoticeFacts facts)
    {
        foreach (Notice notice in facts.Together.Count == 0 ? [facts.Notice] : facts.Together)
        {
            string name = notice.Parties.Count > 0 ? ReadableCase.Name(notice.Parties[0].Name) : notice.Id;
            foreach (NoticeEvent one in notice.Events.Where(e => facts.Kinds.Contains(e.Kind)))
            {
                if ((one.Parent is { } change ? Of(change, name) : Of(one, notice)) is { } line)
                {
                    text.Append("- ").AppendLine(line);
                }
            }
        }
    }

    /// <summary>What became of a parent, and the chain up to the top.</summary>
    /// <param name="firm">Whose parent it is.</param>
    public static string Of(ParentChange change, string firm)
    {
        string path = change.PathAfter.Count > 1 ? $" ; chaîne : {Path(change.PathAfter)}" : "";
        string level = change.Level == ParentLevel.Direct ? "directe" : "ultime";
        return $"{Sentence(change, $"société mère {level} {Elision.Of(firm)}")}{path}";
    }

    /// <summary>Who stands in a chain, with its country; each where address, headquarters and law disagree.</summary>
    public static string Of(HolderStatement holder)
    {
        string name =
            holder.Name is { } printed ? ReadableCase.Name(printed)
            : holder.Lei is { } lei ? $"LEI {lei}"
            : Unnamed(holder);
        string[] countries =
        [
            .. new[] { holder.Country, holder.Headquarters, holder.Jurisdiction }.OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        string where =
            countries.Length > 1 ? $" ({string.Join(" ; ", Places(holder))})"
            : countries.Length == 1 ? $" ({CountryWords.Of(countries[0])})"
            : holder.Lei is null ? ""
            : " (pays non connu)";
        return name + where;
    }

    /// <summary>Why nobody is named.</summary>
    public static string Reason(string code) =>
        code switch
        {
            "NATURAL_PERSONS" => "personnes physiques",
            "NON_CONSOLIDATING" => "détenteur qui ne consolide pas",
            "NO_KNOWN_PERSON" => "aucun détenteur connu (capital dispersé)",
            "NO_LEI" => "société mère sans LEI",
            "NON_PUBLIC" => "non publié",
            "BINDING_LEGAL_COMMITMENTS" => "non publié (engagements juridiques)",
            "LEGAL_OBSTACLES" => "non publié (obstacles juridiques)",
            "CONSENT_NOT_OBTAINED" => "non publié (accord refusé)",
            "DETRIMENT_NOT_EXCLUDED" => "non publié (préjudice non exclu)",
            "DISCLOSURE_DETRIMENTAL" => "non publié (publication préjudiciable)",
            _ => $"« {code} »",
        };

    private static string Sentence(ParentChange change, string parent) =>
        (change.Before, change.After) switch
        {
            (null, { Lei: not null } after) => $"La {parent} est déclarée pour la première fois : {Of(after)}",
            ({ Lei: not null } before, null) => $"La {parent} n’est plus déclarée ; c’était {Of(before)}",
            ({ Lei: not null } before, { Lei: not null } after) => $"La {parent} passe {Elision.Of(Of(before))} à {Of(after)}",
            ({ Lei: not null } before, { } after) => $"La {parent} n’est plus nommée ({Reasons(after)}) ; c’était {Of(before)}",
            ({ } before, { Lei: not null } after) => $"La {parent}, jusque-là non nommée ({Reasons(before)}), est {Of(after)}",
            ({ } before, { } after) => $"La {parent} reste non nommée : la raison passe {Elision.Of(Reasons(before))} à {Reasons(after)}",
            _ => $"La {parent} n’est pas nommée",
        };

    private static string Path(IReadOnlyList<HolderStatement> path)
    {
        string above = path[^1].Reasons.Count > 0 ? $" ; au-dessus : {Reasons(path[^1])}" : "";
        return string.Join(" < ", path.Select(Of)) + above;
    }

    // Between two who are named, what stands there is not published.
    private static string Unnamed(HolderStatement holder) => holder.Reasons.Count == 0 ? "maillons non publiés" : Reasons(holder);

    private static string Reasons(HolderStatement holder) => string.Join(", ", holder.Reasons.Select(Reason));

    private static IEnumerable<string> Places(HolderStatement holder) =>
        new (string Of, string? Code)[] { ("adresse", holder.Country), ("direction", holder.Headquarters), ("droit", holder.Jurisdiction) }
            .Where(p => p.Code is not null)
            .Select(p => $"{p.Of} : {CountryWords.Of(p.Code!)}");

    private static string? Of(NoticeEvent one, Notice notice) =>
        one.Aspect switch
        {
            EntityAspect.Name => $"La dénomination passe de « {one.Before} » à « {one.After} »",
            EntityAspect.LegalCountry => Moved("Le pays de l’adresse légale", one),
            EntityAspect.HeadquartersCountry => Moved("Le pays de la direction", one),
            EntityAspect.Jurisdiction => Moved("Le droit applicable", one),
            EntityAspect.Status => one.After == Inactive ? "L’entité n’est plus active"
            : one.After == "ACTIVE" ? "L’entité est de nouveau active"
            : null,
            EntityAspect.Registration => Ended(one.After, notice),
            _ => null,
        };

    private static string Moved(string what, NoticeEvent one) => $"{what} passe {Elision.Of(Place(one.Before))} à {Place(one.After)}";

    private static string Place(string? code) => code is null ? "non connu" : CountryWords.Of(code);

    private static string Ended(string? registration, Notice notice)
    {
        string how = registration switch
        {
            "MERGED" => "fusionné",
            "DUPLICATE" => "un doublon",
            "ANNULLED" or "CANCELLED" => "annulé",
            _ => "retiré",
        };
        string[] heirs = [.. notice.Parties.Where(p => p.Role == PartyRole.Acquirer).Select(p => ReadableCase.Name(p.Name))];
        return $"L’identifiant LEI est {how}{(heirs.Length == 0 ? "" : $" ; lui succède : {string.Join(", ", heirs)}")}";
    }
}
