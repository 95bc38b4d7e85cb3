namespace Watch.Sources.Http.Asking;

/// <summary>What is expected of a body, so that a page of apology is not taken for it.</summary>
public enum Expected
{
    /// <summary>Whatever comes.</summary>
    Anything,

    /// <summary>XML or JSON, and no HTML.</summary>
    Feed,

    /// <summary>HTML.</summary>
    Page,
}
