namespace Watch.Architecture.Tests.Planted.Cycles.First;

/// <summary>Uses its neighbour inside an async method alone.</summary>
internal static class Start
{
    public static async Task<int> GoAsync()
    {
        await Task.Yield();
        return Second.Middle.Go().Sum();
    }
}
