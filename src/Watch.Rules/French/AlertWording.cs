using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Details;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>The title and the summary of an alert, in French.</summary>
public static class AlertWording
{
    /// <param name="rule">The title of the rule.</param>
    /// <param name="firm">The firm of the list; null where the rule watches none.</param>
    public static string Title(string rule, NoticeFacts facts, AlertFirm? firm) =>
        Typography.Of($"{rule} : {(firm is null ? MainParty(facts) : ReadableCase.Name(firm.Name))}{Number(facts)}");

    /// <param name="recognition">What the firm was recognised by; null where one of its numbers stands in the notice.</param>
    /// <param name="otherNumber">The number that stands there in place of its SIREN, as in <c>LEI 9999…</c>; null where it does.</param>
    /// <param name="capitalBefore">The last capital that was published of the firm before; null where none is known.</param>
    /// <param name="asksCapital">Whether it was looked up.</param>
    public static string Summary(
        NoticeFacts facts,
        AlertFirm? firm,
        Recognition? recognition,
        string? otherNumber = null,
        Money? capitalBefore = null,
        bool asksCapital = false
    )
    {
        StringBuilder text = new();
        text.Append(Head(facts));
        ParentWording.Append(text, facts);
        AppendParties(text, facts);
        if (otherNumber is not null)
        {
            Line(text, "entreprise reconnue par son numéro, la source ne donne pas de SIREN", otherNumber);
        }

        if (recognition is not null)
        {
            Line(text, "entreprise reconnue par son nom, la source ne donne pas de SIREN", $"« {recognition.Seen} »");
        }

        foreach ((string what, string value) in EventDetails.Of(facts, capitalBefore, asksCapital, isListed: firm is not null))
        {
            Line(text, what, value);
        }

        AppendPrintings(text, facts);
        foreach (NoticeEvent change in facts.Changes)
        {
            Line(text, change.Label ?? FrenchWords.Of(change.Kind), ChangeWording.Of(change));
        }

        CrossingWording.Append(text, facts);
        if (facts.IsOfPatents)
        {
            PatentWording.Append(text, facts);
        }

        return Typography.Of(text.ToString().TrimEnd().ReplaceLineEndings("\n"));
    }

    private static void AppendPrintings(StringBuilder text, NoticeFacts facts)
    {
        foreach (Notice other in facts.Articles.Where(n => n.Key != facts.Notice.Key))
        {
            string where = other.Link is { } link ? $", {link}" : "";
            Line(text, "aussi publié par", $"{other.Source}, le {FrenchFigures.Of(other.PublishedOn)}{where}");
        }
    }

    private static void AppendParties(StringBuilder text, NoticeFacts facts)
    {
        IReadOnlyList<EventKind> announced = facts.Announced;
        foreach (Party party in facts.Parties)
        {
            Line(text, PartyWording.RoleOf(party.Role, announced), PartyWording.Of(party));
        }

        foreach (ControlPath path in facts.Ownership)
        {
            Line(text, PathWording.Label(path), PathWording.Of(path));
        }
    }

    private static string Head(NoticeFacts facts)
    {
        string reference = facts.IsOfPatents
            ? PatentWording.Reference(facts.Act, facts.Patents[0].Publication)
            : FrenchWords.Reference(facts.Kinds, facts.Notice.Key);
        string what = facts.IsArticle ? reference : $"{string.Join(", ", facts.Kinds.Select(FrenchWords.Of))}, {reference} publiée";
        string where = facts.Notice.Court is { } court ? $" ({ReadableCase.Court(court)})" : "";
        return $"{FrenchWords.Capitalised(what)} le {FrenchFigures.Of(facts.Notice.PublishedOn)}{where}.\n";
    }

    private static string Number(NoticeFacts facts) => facts.Patents.Count > 1 ? $" ({facts.Patents.Count} brevets)" : "";

    private static string MainParty(NoticeFacts facts) =>
        facts.Notice.Parties.Count > 0 ? PartyWording.NameOf(facts.Notice.Parties[0]) : facts.Labels.FirstOrDefault() ?? facts.Notice.Id;

    private static void Line(StringBuilder text, string what, string value) =>
        text.Append("- ").Append(what).Append(" : ").AppendLine(value);
}
