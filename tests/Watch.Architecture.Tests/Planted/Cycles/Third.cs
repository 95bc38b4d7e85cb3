namespace Watch.Architecture.Tests.Planted.Cycles.Third;

/// <summary>Uses its neighbour inside a lambda alone, and so closes the circle.</summary>
internal static class End
{
    public static Func<int> Go(int times) => () => times == 0 ? First.Start.GoAsync().GetHashCode() : times;
}
