using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// The days of an act. Of a sale the day is the one that it takes effect, else that of its deed: when the buyer began its activity, or was
/// entered, is another thing, and often years before.
/// </summary>
/// <param name="On">The day of what is announced; null where none is printed.</param>
/// <param name="ActivityFrom">When the activity begins, where that is not <paramref name="On"/>.</param>
/// <param name="RegisteredOn">When the firm was entered, where that is neither of the two.</param>
internal readonly partial record struct ActDates(DateOnly? On, DateOnly? ActivityFrom, DateOnly? RegisteredOn)
{
    /// <summary>A deed is printed within months; a day further back is that of another deed that the prose speaks of.</summary>
    private const int MostYearsBefore = 3;

    /// <summary>Reads the days of an act of that kind.</summary>
    public static ActDates Read(Element act, EventKind kind, Findings findings)
    {
        DateOnly? effect = act.DateOf("dateEffet", findings);
        DateOnly? start = act.DateOf("dateCommencementActivite", findings);
        DateOnly? entered = act.DateOf("dateImmatriculation", findings);
        DateOnly? on =
            act.Name != "vente" ? effect ?? start ?? entered
            : kind is EventKind.SaleOfBusiness or EventKind.BusinessTransfer ? effect ?? DeedOf(act, findings.PublishedOn)
            : effect;
        return new ActDates(on, start == on ? null : start, entered == on || entered == start ? null : entered);
    }

    private static DateOnly? DeedOf(Element act, DateOnly publishedOn)
    {
        foreach (Match match in act.TextOf("descriptif") is { } prose ? Deed.Matches(prose).AsEnumerable() : [])
        {
            if (
                !match.Groups["words"].Value.Contains("enreg", StringComparison.OrdinalIgnoreCase)
                && FrenchDate.TryParse(match.Groups["day"].Value, out DateOnly day)
                && day <= publishedOn
                && day >= publishedOn.AddYears(-MostYearsBefore)
            )
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>"Acte sous seing privé en date du 23/12/2025", "acte notarié en date à Thiers du 5 mai 2026".</summary>
    [GeneratedRegex(
        @"\bactes?\b(?<words>[^.;]{0,90}?)\b(?:du|le)\s*:?\s*"
            + @"(?<day>[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}|[0-9]{1,2}(?:er)?\s\p{L}{3,9}\s[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Deed { get; }
}
