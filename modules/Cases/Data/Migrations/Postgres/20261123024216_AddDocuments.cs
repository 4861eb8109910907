using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Title = table.Column<byte[]>(type: "bytea", nullable: true),
                    SeenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    OriginalAt = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReplacedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CopyChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_document", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_document_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_document_copy",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConsentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Bytes = table.Column<int>(type: "integer", nullable: false),
                    StoredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    StoredByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    StoredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_document_copy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_document_copy_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_document_copy_cases_document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "cases_document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_document_part",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CopyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_document_part", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_document_part_cases_document_copy_CopyId",
                        column: x => x.CopyId,
                        principalTable: "cases_document_copy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_document_CaseId",
                table: "cases_document",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_document_MunicipalityId_CaseId_SeenOn_Id",
                table: "cases_document",
                columns: new[] { "MunicipalityId", "CaseId", "SeenOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_document_copy_ConsentId",
                table: "cases_document_copy",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_document_copy_DocumentId",
                table: "cases_document_copy",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_document_copy_MunicipalityId_ConsentId",
                table: "cases_document_copy",
                columns: new[] { "MunicipalityId", "ConsentId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_document_copy_MunicipalityId_DocumentId",
                table: "cases_document_copy",
                columns: new[] { "MunicipalityId", "DocumentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_document_part_CopyId",
                table: "cases_document_part",
                column: "CopyId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_document_part_MunicipalityId_CopyId_Number",
                table: "cases_document_part",
                columns: new[] { "MunicipalityId", "CopyId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_document_part");

            migrationBuilder.DropTable(
                name: "cases_document_copy");

            migrationBuilder.DropTable(
                name: "cases_document");
        }
    }
}
