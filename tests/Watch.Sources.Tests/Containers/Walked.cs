using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Containers;

namespace Watch.Sources.Tests.Containers;

/// <summary>What a walk gave, with the text of its documents read while they were valid.</summary>
internal sealed class Walked
{
    public List<(string Name, string Text)> Documents { get; } = [];

    public List<Contained.Refused> Refused { get; } = [];

    public List<string> Skipped { get; } = [];

    public List<Contained.Odd> Odd { get; } = [];

    public IReadOnlyList<string> Names => [.. Documents.Select(d => d.Name)];

    public IReadOnlyList<(string Name, RejectReason Reason)> Reasons => [.. Refused.Select(r => (r.Name, r.Reason))];

    public static Walked Through(byte[] content, string name, ContainerLimits? limits = null) =>
        Through(ContainerWalker.Walk(new MemoryStream(content), name, limits ?? ContainerLimits.Default));

    public static Walked Through(IEnumerable<Contained> walk)
    {
        Walked walked = new();
        foreach (Contained contained in walk)
        {
            walked.Add(contained);
        }

        return walked;
    }

    private void Add(Contained contained)
    {
        switch (contained)
        {
            case Contained.Document document:
                using (StreamReader reader = new(document.Content, Encoding.UTF8, leaveOpen: true))
                {
                    Documents.Add((document.Info.Name, reader.ReadToEnd()));
                }

                break;
            case Contained.Refused refused:
                Refused.Add(refused);
                break;
            case Contained.Skipped skipped:
                Skipped.Add(skipped.Name);
                break;
            case Contained.Odd odd:
                Odd.Add(odd);
                break;
            default:
                throw new InvalidOperationException($"Unknown step {contained.GetType().Name}.");
        }
    }
}
