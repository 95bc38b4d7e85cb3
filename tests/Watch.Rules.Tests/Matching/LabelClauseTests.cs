using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Details;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>What the publisher calls an event tells events of one kind apart.</summary>
public class LabelClauseTests
{
    private static readonly LabelIs Resumption = new(["reprise de l'activité", "cess*"]);

    [Theory]
    [InlineData("Reprise de l’activité après suspension", true)]
    [InlineData("REPRISE DE L'ACTIVITE APRES SUSPENSION", true)]
    [InlineData("Cessation d'activité de la société", true)]
    [InlineData("l'activité", false)]
    public void Its_words_are_looked_for_without_case_and_accents(string label, bool agrees) =>
        Assert.Equal(agrees ? Outcome.Yes : Outcome.No, Resumption.Test(Labelled(label)));

    [Fact]
    public void An_event_that_nobody_names_is_neither() => Assert.Equal(Outcome.Unknown, Resumption.Test(Labelled(null)));

    [Fact]
    public void A_reader_is_told_it_as_what_it_is_of() =>
        Assert.Equal("objet : « Cessation d’activité »", EvidenceWording.Of(new Evidence("label", "Cessation d’activité")));

    private static NoticeEvent Labelled(string? label) => new() { Kind = EventKind.ActivityChange, Label = label };
}
