namespace Watch.Worker.Observing;

/// <summary>Something has waited, or failed, for longer than it may.</summary>
/// <param name="Volet">Whose; null for what is common to both.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Since">Since when (UTC).</param>
internal sealed record Alarm(string? Volet, string What, DateTimeOffset Since)
{
    /// <summary>As a person reads it, without the time.</summary>
    public string ToText() => Volet is null ? What : $"{Volet}: {What}";
}
