namespace Watch.Architecture.Tests.Planted.Cycles.Second;

/// <summary>Uses its neighbour inside an iterator alone.</summary>
internal static class Middle
{
    public static IEnumerable<int> Go()
    {
        yield return Third.End.Go(1)();
    }
}
