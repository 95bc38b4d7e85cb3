using Watch.Contracts.Messages;
using Watch.Contracts.Notices;

namespace Watch.Rules.Firms;

/// <summary>A firm of the list that a notice names without its number.</summary>
/// <param name="Party">The party; one made for it where a text without parties names it.</param>
/// <param name="By">What it was recognised by.</param>
internal sealed record NamedParty(Party Party, Firm Firm, Recognition By);
