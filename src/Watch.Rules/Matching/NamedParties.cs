using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Names;

namespace Watch.Rules.Matching;

/// <summary>Finds the firms that a notice names without their number. What is for review, a group link or no news is none.</summary>
internal static class NamedParties
{
    /// <summary>Adds one for each party and firm, or, of a text without parties, one for each firm.</summary>
    public static void Find(Notice notice, FirmList firms, List<NamedParty> found)
    {
        if (notice.Parties.Count == 0)
        {
            FindInText(notice, firms, found);
        }

        for (int i = 0; i < notice.Parties.Count; i++)
        {
            if (notice.Parties[i].HasNameAlone && firms.ByNumber(notice.Parties[i], notice.PublishedOn) is null)
            {
                Find(notice.Parties[i], notice.PublishedOn, firms, found);
            }
        }
    }

    /// <summary>What was made of a party's name, in one line.</summary>
    public static string Note(Party party, DateOnly on, FirmList firms)
    {
        NameResult[] considered = [.. firms.Considered(party, on)];
        return Array.Find(considered, r => r.Outcome is NameOutcome.Review) is { } review
                ? $"'{review.Seen}' may be {review.Firm!.Names[0].Text}, which is for review: {review.Why}"
            : Array.Find(considered, r => r.GroupLink is not null) is { } kin ? $"'{kin.Seen}': {kin.Why}"
            : "no SIREN";
    }

    /// <summary>What was made of the names in a text that names no firm for sure, in one line.</summary>
    public static string Note(Notice notice, FirmList firms)
    {
        TextMention? nearest = firms.Considered(TextOf(notice)).MaxBy(m => m.Score);
        return nearest is null
            ? "no firm of the list is named"
            : $"'{nearest.Seen}' is not taken for {nearest.Firm.Names[0].Text}: {nearest.NoNews ?? nearest.Why}";
    }

    /// <summary>Its title and what follows it, which speak of the same; mostly the text begins with the title.</summary>
    public static string TextOf(Notice notice)
    {
        string text = notice.FullText ?? notice.Text ?? "";
        string[] titles =
        [
            .. notice.Events.Select(e => e.Label).OfType<string>().Where(label => !text.StartsWith(label, StringComparison.Ordinal)),
        ];
        return titles.Length == 0 ? text : string.Join('\n', [.. titles, text]);
    }

    /// <summary>Whether a text is news of the firm, for sure.</summary>
    public static bool IsSure(TextMention mention) => mention is { Outcome: NameOutcome.Match, IsGroupLink: false, NoNews: null };

    private static void Find(Party party, DateOnly on, FirmList firms, List<NamedParty> found)
    {
        foreach (NameResult result in firms.Considered(party, on))
        {
            if (
                result.Outcome is NameOutcome.Match
                && firms.ByName(result.Firm!, on) is { } firm
                && !found.Exists(f => ReferenceEquals(f.Party, party) && f.Firm == firm)
            )
            {
                found.Add(new NamedParty(party, firm, Recognitions.Of(result)));
            }
        }
    }

    private static void FindInText(Notice notice, FirmList firms, List<NamedParty> found)
    {
        foreach (TextMention mention in firms.Considered(TextOf(notice)))
        {
            if (
                IsSure(mention)
                && !(mention.Name.From > notice.PublishedOn)
                && firms.ByName(mention.Firm, notice.PublishedOn) is { } firm
                && !found.Exists(f => f.Firm == firm)
            )
            {
                found.Add(
                    new NamedParty(
                        new Party
                        {
                            Role = PartyRole.Mentioned,
                            Name = mention.Seen,
                            Person = PersonType.Legal,
                        },
                        firm,
                        Recognitions.Of(mention)
                    )
                );
            }
        }
    }
}
