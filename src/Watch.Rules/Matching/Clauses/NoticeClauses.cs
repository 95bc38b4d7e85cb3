using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Matching.Values;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching.Clauses;

/// <summary><c>notice-departement</c>: the court of the notice is in one of these départements.</summary>
public sealed record NoticeDepartementIs(IReadOnlyList<string> Departements) : NoticeClause
{
    public override string Name => "notice-departement";

    public override string Asked => OneOrMore(Departements);

    internal override Outcome Test(Scope scope)
    {
        if (scope.Notice.Departement is not { } seen)
        {
            return Outcome.Unknown;
        }

        for (int i = 0; i < Departements.Count; i++)
        {
            if (string.Equals(Departements[i], seen, StringComparison.Ordinal))
            {
                return Outcome.Yes;
            }
        }

        return Outcome.No;
    }

    internal override string Seen(Scope scope) => scope.Notice.Departement ?? "no département";
}

/// <summary><c>source</c>: the notice comes from one of these.</summary>
public sealed record SourceIs(IReadOnlyList<SourceId> Sources) : NoticeClause
{
    public override string Name => "source";

    public override string Asked => OneOrMore(Sources.Select(s => s.Value));

    internal override Outcome Test(Scope scope) => Outcomes.Of(Sources.Contains(scope.Notice.Source));

    internal override string Seen(Scope scope) => scope.Notice.Source.Value;
}

/// <summary><c>family</c>: the notice stands in one of these families of its source, as in <c>rcs-a</c>.</summary>
public sealed record FamilyIs(IReadOnlyList<string> Families) : NoticeClause
{
    public override string Name => "family";

    public override string Asked => OneOrMore(Families);

    internal override Outcome Test(Scope scope) => Outcomes.Of(Families.Contains(scope.Notice.Family, StringComparer.Ordinal));

    internal override string Seen(Scope scope) => scope.Notice.Family;
}

/// <summary>
/// <c>notice</c>: it is one of these, by the publisher's id, or of the chain of corrections of one: for known false positives.
/// </summary>
public sealed record NoticeIs(IReadOnlyList<string> Ids) : NoticeClause
{
    public override string Name => "notice";

    public override string Asked => OneOrMore(Ids);

    internal override Outcome Test(Scope scope) => Outcomes.Of(IsNamed(scope.Notice) || Named(scope) is not null);

    internal override string Seen(Scope scope) =>
        !IsNamed(scope.Notice) && Named(scope) is { } other ? $"{scope.Notice.Id}, of the chain of {other.Id}" : scope.Notice.Id;

    private Notice? Named(Scope scope) => scope.Strand.FirstOrDefault(IsNamed);

    private bool IsNamed(Notice notice) =>
        Ids.Contains(notice.Id, StringComparer.Ordinal) || (notice.Corrects is { } parent && Ids.Contains(parent, StringComparer.Ordinal));
}

/// <summary><c>published</c>: the legal day of publication.</summary>
public sealed record PublishedIs(DayRange Days) : NoticeClause
{
    public override string Name => "published";

    public override string Asked => Days.ToString();

    internal override Outcome Test(Scope scope) => Outcomes.Of(Days.Contains(scope.Notice.PublishedOn));

    internal override string Seen(Scope scope) => Shown.Day(scope.Notice.PublishedOn);
}

/// <summary><c>text</c>: the texts of the notice agree with a query.</summary>
public sealed record TextIs(Query Query) : NoticeClause
{
    public override string Name => "text";

    public override string Asked => QueryPrinter.Print(Query);

    internal override Outcome Test(Scope scope) =>
        scope.Agrees(Query) ? Outcome.Yes
        : scope.HasTexts ? Outcome.No
        : Outcome.Unknown;

    internal override string Seen(Scope scope) => scope.Excerpt(Query);
}

/// <summary><c>party</c>: some party of the notice, whoever the rule is about, agrees with all of these clauses.</summary>
public sealed record PartyIs(IReadOnlyList<PartyClause> Clauses) : NoticeClause
{
    public override string Name => "party";

    public override string Asked => $"{{{string.Join(", ", Clauses.Select(c => $"{c.Name}: {c.Asked}"))}}}";

    internal override Outcome Test(Scope scope)
    {
        IReadOnlyList<Party> parties = scope.AllParties;
        Outcome best = parties.Count == 0 ? Evaluation.OfNobody(Clauses) : Outcome.No;
        for (int i = 0; i < parties.Count && best != Outcome.Yes; i++)
        {
            best = Outcomes.Or(best, Test(parties[i], scope));
        }

        return best;
    }

    internal override string Seen(Scope scope)
    {
        Party? party = scope.AllParties.MaxBy(p => Test(p, scope));
        return party is null ? scope.WhyNoParty() : string.Join(", ", Clauses.Select(c => $"{c.Name}: {c.Seen(party, scope)}"));
    }

    private Outcome Test(Party party, Scope scope)
    {
        Outcome all = Outcome.Yes;
        for (int i = 0; i < Clauses.Count && all != Outcome.No; i++)
        {
            all = Outcomes.And(all, Clauses[i].Test(party, scope));
        }

        return all;
    }
}
