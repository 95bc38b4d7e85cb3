using System.Text;
using System.Xml.Linq;
using Watch.Rules.Editions;

namespace Watch.Rules.AlertPages;

/// <summary>A page that a route has to have, with all that it is drawn from: where that is the same, the page is.</summary>
public sealed class PagePlan
{
    private readonly IReadOnlyList<object?> _inputs;
    private readonly Func<IReadOnlyList<ReceivedMessage>, XElement> _draw;

    internal PagePlan(string name, IReadOnlyList<object?> inputs, Func<IReadOnlyList<ReceivedMessage>, XElement> draw)
    {
        Name = name;
        _inputs = inputs;
        _draw = draw;
    }

    /// <summary>Its file in the folder of the pages.</summary>
    public string Name { get; }

    /// <summary>The alert or backfill whose messages it shows; null for a list.</summary>
    public Guid? Subject { get; internal init; }

    /// <summary>Whether it would be drawn as another was.</summary>
    public bool IsAs(PagePlan? other) => other is not null && Name == other.Name && _inputs.SequenceEqual(other._inputs);

    /// <summary>The page in UTF-8.</summary>
    /// <param name="messages">What was received of its subject; none for a list.</param>
    public ReadOnlyMemory<byte> Draw(IReadOnlyList<ReceivedMessage> messages) => Encoding.UTF8.GetBytes(PageWriter.Write(_draw(messages)));
}
