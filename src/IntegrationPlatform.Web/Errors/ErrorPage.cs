namespace IntegrationPlatform.Web.Errors;

/// <summary>What an error page shows; the reference is what people tell support, the contact whom to ask, the limit how large a file may be.</summary>
public sealed record ErrorPage(int Status, string Reference, string? Contact = null, string? Limit = null);
