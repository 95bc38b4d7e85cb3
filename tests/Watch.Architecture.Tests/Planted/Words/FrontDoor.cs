namespace Watch.Architecture.Tests.Planted.Words;

/// <summary>Bears words that the glossary replaces.</summary>
internal sealed class FrontDoor
{
    private const int MaxGrace = 1;

    private readonly int _lookBack = MaxGrace;

    public string Glance { get; } = "";

    public int? HeldBackUntil => _lookBack;

    public static Task ToldAsync() => Task.CompletedTask;

    public static bool UndigestibleNotice() => true;
}

/// <summary>Has a namesake beside it.</summary>
internal sealed record Open<T>(T Value);

/// <summary>A generic type beside its static companion.</summary>
internal sealed record Back<T>(T Value);

/// <summary>The companion, which makes one.</summary>
internal static class Back
{
    public static Back<T> Of<T>(T value) => new(value);
}
