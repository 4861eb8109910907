namespace IntegrationPlatform.Web.Errors;

/// <summary>What an error page shows; the reference is what people tell support, the contact whom to ask.</summary>
public sealed record ErrorPage(int Status, string Reference, string? Contact = null);
