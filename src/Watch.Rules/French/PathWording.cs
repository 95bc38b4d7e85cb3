using System.Globalization;
using System.Text;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>Who stands above a firm, in French.</summary>
public static class PathWording
{
    private const string NoCountry = "pays non connu";

    /// <summary>A path on one line, from the firm to the top.</summary>
    public static string Of(ControlPath path) =>
        $"{ReadableCase.Name(path.Firm)} ← {string.Join(" ← ", path.Links.Select(Of))}"
        + (path.EndsBecause is { } why ? $" ; au-dessus : {Exception(why)}" : "");

    /// <summary>Those above alone, each with its country, as a line of a console has room for.</summary>
    public static string Owners(ControlPath path) =>
        string.Join(
            " ← ",
            path.Links.Select(l => $"{ReadableCase.Name(l.Owner)} ({(l.Country is { } c ? CountryWords.Of(c) : NoCountry)})")
        );

    /// <summary>What the line is called.</summary>
    public static string Label(ControlPath path) => path.IsBefore ? "chaîne de détention avant" : "chaîne de détention connue";

    /// <summary>Why a register knows nobody above, in French.</summary>
    public static string Exception(string reasons) => string.Join(", ", reasons.Split(", ").Select(One));

    private static string Of(ControlLink link) => $"{ReadableCase.Name(link.Owner)} ({string.Join(" ; ", Parts(link))})";

    private static IEnumerable<string> Parts(ControlLink link)
    {
        yield return Place(link);
        if (link.CapitalPercent is { } capital)
        {
            yield return $"{FrenchFigures.Percent(capital)} du capital{(link.InConcert ? ", de concert" : "")}";
        }

        if (link.VotesPercent is { } votes)
        {
            yield return $"{FrenchFigures.Percent(votes)} des droits de vote";
        }

        yield return link.Basis switch
        {
            ControlBasis.Consolidation => "consolide : contrôle, pourcentage non publié",
            ControlBasis.Merger => "reprise annoncée",
            _ when link.CapitalPercent is null && link.VotesPercent is null => "contrôle déclaré",
            _ => "déclaration",
        };
        if (link.IsByName)
        {
            yield return "rapproché par le nom seul";
        }

        yield return link.Since is { } since ? $"{link.Source}, depuis le {FrenchFigures.Of(since)}" : $"{link.Source}, état initial";
    }

    private static string Place(ControlLink link)
    {
        StringBuilder text = new(link.Country is { } country ? CountryWords.Of(country) : NoCountry);
        if (link.Headquarters is { } seat)
        {
            text.Append(CultureInfo.InvariantCulture, $" ; direction : {CountryWords.Of(seat)}");
        }

        if (link.Jurisdiction is { } law)
        {
            text.Append(CultureInfo.InvariantCulture, $" ; droit : {CountryWords.Of(law)}");
        }

        return text.ToString();
    }

    private static string One(string reason) =>
        reason switch
        {
            "NATURAL_PERSONS" => "des personnes physiques",
            "NON_CONSOLIDATING" => "aucun détenteur qui consolide",
            "NO_KNOWN_PERSON" => "aucun détenteur connu",
            "NO_LEI" => "une entité sans LEI",
            "NON_PUBLIC" => "non publié",
            _ => reason,
        };
}
