using System.Text.Json.Serialization;
using Watch.Contracts.Notices;
using Watch.Rules.Matching.Clauses;

namespace Watch.Rules.Matching;

/// <summary>One thing that a rule asks. Inside a clause one of its values is enough.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "clause")]
[JsonDerivedType(typeof(KindIs), "kind")]
[JsonDerivedType(typeof(LabelIs), "label")]
[JsonDerivedType(typeof(ProcedureIs), "procedure")]
[JsonDerivedType(typeof(EventDateIs), "event-date")]
[JsonDerivedType(typeof(ParentChangeIs), "parent-change")]
[JsonDerivedType(typeof(ChangeIs), "change")]
[JsonDerivedType(typeof(PriceIs), "price")]
[JsonDerivedType(typeof(StakeIs), "stake")]
[JsonDerivedType(typeof(ThresholdIs), "threshold")]
[JsonDerivedType(typeof(CrossingIs), "crossing")]
[JsonDerivedType(typeof(VotesIs), "votes")]
[JsonDerivedType(typeof(VotesThresholdIs), "votes-threshold")]
[JsonDerivedType(typeof(ThresholdDistanceIs), "threshold-distance")]
[JsonDerivedType(typeof(PassiveIs), "passive")]
[JsonDerivedType(typeof(DeclarantIs), "declarant")]
[JsonDerivedType(typeof(CauseIs), "cause")]
[JsonDerivedType(typeof(ExceptIs), "except")]
[JsonDerivedType(typeof(RoleIs), "role")]
[JsonDerivedType(typeof(FirmIs), "firm")]
[JsonDerivedType(typeof(FirmDepartementIs), "firm-departement")]
[JsonDerivedType(typeof(CapitalIs), "capital")]
[JsonDerivedType(typeof(CapitalChangeIs), "capital-change")]
[JsonDerivedType(typeof(AfterIs), "after")]
[JsonDerivedType(typeof(CountIs), "count")]
[JsonDerivedType(typeof(OfficerIs), "officer")]
[JsonDerivedType(typeof(PersonIs), "person")]
[JsonDerivedType(typeof(AbroadIs), "abroad")]
[JsonDerivedType(typeof(ActivityCodeIs), "activity-code")]
[JsonDerivedType(typeof(SirenIs), "siren")]
[JsonDerivedType(typeof(PartyIs), "party")]
[JsonDerivedType(typeof(NoticeDepartementIs), "notice-departement")]
[JsonDerivedType(typeof(SourceIs), "source")]
[JsonDerivedType(typeof(FamilyIs), "family")]
[JsonDerivedType(typeof(NoticeIs), "notice")]
[JsonDerivedType(typeof(PublishedIs), "published")]
[JsonDerivedType(typeof(TextIs), "text")]
[JsonDerivedType(typeof(TechnologyIs), "technology")]
[JsonDerivedType(typeof(NamedIs), "named")]
public abstract record Clause
{
    private protected Clause() { }

    /// <summary>Its key in rule files.</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>What it asks, as rule files write it.</summary>
    [JsonIgnore]
    public abstract string Asked { get; }

    /// <summary>Words as a file writes one or several.</summary>
    private protected static string OneOrMore(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length == 1 ? all[0] : $"[{string.Join(", ", all)}]";
    }
}

/// <summary>Asks something of an event. The event clauses of one block are about one and the same event.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "clause")]
[JsonDerivedType(typeof(KindIs), "kind")]
[JsonDerivedType(typeof(LabelIs), "label")]
[JsonDerivedType(typeof(ProcedureIs), "procedure")]
[JsonDerivedType(typeof(EventDateIs), "event-date")]
[JsonDerivedType(typeof(ParentChangeIs), "parent-change")]
[JsonDerivedType(typeof(ChangeIs), "change")]
[JsonDerivedType(typeof(PriceIs), "price")]
[JsonDerivedType(typeof(StakeIs), "stake")]
[JsonDerivedType(typeof(ThresholdIs), "threshold")]
[JsonDerivedType(typeof(CrossingIs), "crossing")]
[JsonDerivedType(typeof(VotesIs), "votes")]
[JsonDerivedType(typeof(VotesThresholdIs), "votes-threshold")]
[JsonDerivedType(typeof(ThresholdDistanceIs), "threshold-distance")]
[JsonDerivedType(typeof(PassiveIs), "passive")]
[JsonDerivedType(typeof(DeclarantIs), "declarant")]
[JsonDerivedType(typeof(CauseIs), "cause")]
[JsonDerivedType(typeof(ExceptIs), "except")]
public abstract record EventClause : Clause
{
    private protected EventClause() { }

    internal abstract Outcome Test(NoticeEvent announced);

    /// <summary>What stands in the event.</summary>
    internal abstract string Seen(NoticeEvent announced);
}

/// <summary>
/// Asks something of a party. The party clauses of one block are about one and the same party; in a rule about a firm, about that firm.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "clause")]
[JsonDerivedType(typeof(RoleIs), "role")]
[JsonDerivedType(typeof(FirmIs), "firm")]
[JsonDerivedType(typeof(FirmDepartementIs), "firm-departement")]
[JsonDerivedType(typeof(CapitalIs), "capital")]
[JsonDerivedType(typeof(CapitalChangeIs), "capital-change")]
[JsonDerivedType(typeof(AfterIs), "after")]
[JsonDerivedType(typeof(CountIs), "count")]
[JsonDerivedType(typeof(OfficerIs), "officer")]
[JsonDerivedType(typeof(PersonIs), "person")]
[JsonDerivedType(typeof(AbroadIs), "abroad")]
[JsonDerivedType(typeof(ActivityCodeIs), "activity-code")]
[JsonDerivedType(typeof(SirenIs), "siren")]
public abstract record PartyClause : Clause
{
    private protected PartyClause() { }

    internal abstract Outcome Test(Party party, Scope scope);

    /// <summary>What stands of the party.</summary>
    internal abstract string Seen(Party party, Scope scope);
}

/// <summary>Asks something of the notice as a whole.</summary>
public abstract record NoticeClause : Clause
{
    private protected NoticeClause() { }

    internal abstract Outcome Test(Scope scope);

    /// <summary>What stands in the notice.</summary>
    internal abstract string Seen(Scope scope);
}
