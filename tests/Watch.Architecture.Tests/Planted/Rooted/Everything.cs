using Watch.Architecture.Tests.Planted.Rooted.Leaves;

namespace Watch.Architecture.Tests.Planted.Rooted;

/// <summary>A list that names what stands below it, beside a seam that what stands below it uses.</summary>
internal static class Everything
{
    public static IReadOnlyList<ISeam> All { get; } = [new Leaf()];
}

internal interface ISeam;
