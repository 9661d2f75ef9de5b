"""The words by which projects are described and chosen."""

BACKGROUNDS = (
    "engineer",
    "data",
    "clinician",
    "life-sciences",
    "operations",
    "content",
    "compliance",
    "product",
    "beginner",
)
EMPLOYERS = ("hospital", "pharma", "medtech", "startup", "bigtech", "consulting", "public")
DOMAINS = (
    "diagnostics",
    "precision-medicine",
    "drug-discovery",
    "operations",
    "remote-monitoring",
    "genai-documentation",
    "governance",
    "population",
)
KINDS = ("model", "analysis", "text", "imaging", "pipeline", "document")
CODING_LEVELS = ("low", "medium", "high")
