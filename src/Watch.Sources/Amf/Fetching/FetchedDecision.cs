using System.Text.Json;
using Watch.Sources.Amf.Packets;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>A decision that is to be joined to its document.</summary>
/// <param name="Member">The member of the packet: of the flow or of the BDIF.</param>
/// <param name="Said">What the publisher says of it.</param>
/// <param name="Address">Where its document is; null where it is not asked for.</param>
internal sealed record FetchedDecision(string Member, JsonElement Said, Uri? Address)
{
    /// <summary>Why its document is not asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>What makes it another one; null where all that is said does.</summary>
    public string? Key { get; init; }

    /// <summary>The id by which it is told as long as no document gives its number; null where it says the number itself.</summary>
    public string? Id { get; init; }

    /// <summary>Under which it waits.</summary>
    public string Mark => FlowProgress.MarkOf(Key ?? Said.GetRawText());

    /// <param name="pdf">The document.</param>
    /// <param name="isLate">Whether it was handed over before without it.</param>
    public string With(byte[] pdf, bool isLate) => DecisionPacket.LineOf(Member, Said, pdf, isLate);

    public string Without(string reason) => DecisionPacket.LineWithout(Member, Said, reason);
}
