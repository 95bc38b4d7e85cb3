using System.Text;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.French;

namespace Watch.Worker.Delivering;

/// <summary>An edition as it is delivered to files.</summary>
/// <param name="MessageId">The same at every delivery.</param>
/// <param name="Edition">What it says.</param>
internal sealed record DeliveredEdition(Guid MessageId, EditionContent Edition)
{
    /// <summary>The file for programs.</summary>
    public ReadOnlyMemory<byte> ToJson() => DeliveredJson.Write(MessageId, Wire.EditionKind, "edition", Edition);

    /// <summary>The page for a browser, whole.</summary>
    public ReadOnlyMemory<byte> ToPage() => Encoding.UTF8.GetBytes(EditionPage.Of(Edition));

    /// <summary>The same for persons, as plain text.</summary>
    public MessageText ToFrench() => EditionText.Of(Edition);
}
