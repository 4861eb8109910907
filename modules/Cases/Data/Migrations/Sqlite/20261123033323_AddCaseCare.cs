using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddCaseCare : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_assignment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Main = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_assignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_assignment_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_break_glass",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_break_glass", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_break_glass_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_cover",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ManagerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ManagerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CoverId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CoverName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_cover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_document",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OriginalAt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReplacedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CopyChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                name: "cases_import",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    HeadingLine = table.Column<int>(type: "INTEGER", nullable: false),
                    Headings = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    Duplicates = table.Column<int>(type: "INTEGER", nullable: false),
                    Made = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UploadedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenOverByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TakenOverAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_import", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_import_mapping",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Headings = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_import_mapping", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_import_settings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeleteAfterMonths = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_import_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_imported",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ImportId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Made = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_imported", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_break_glass_seen",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AccessId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_break_glass_seen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_break_glass_seen_cases_break_glass_AccessId",
                        column: x => x.AccessId,
                        principalTable: "cases_break_glass",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_document_copy",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    StoredBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StoredByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    StoredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "cases_import_row",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ImportId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Cells = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MatchCaseId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MatchLine = table.Column<int>(type: "INTEGER", nullable: true),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_import_row", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_import_row_cases_import_ImportId",
                        column: x => x.ImportId,
                        principalTable: "cases_import",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases_document_part",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CopyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                name: "IX_cases_assignment_CaseId",
                table: "cases_assignment",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_assignment_MunicipalityId_CaseId_From",
                table: "cases_assignment",
                columns: new[] { "MunicipalityId", "CaseId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_CaseId",
                table: "cases_break_glass",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_MunicipalityId_CaseId_UserId_Until",
                table: "cases_break_glass",
                columns: new[] { "MunicipalityId", "CaseId", "UserId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_MunicipalityId_OpenedAt_Id",
                table: "cases_break_glass",
                columns: new[] { "MunicipalityId", "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_MunicipalityId_UserId_Until",
                table: "cases_break_glass",
                columns: new[] { "MunicipalityId", "UserId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_seen_AccessId",
                table: "cases_break_glass_seen",
                column: "AccessId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_seen_MunicipalityId_AccessId_UserId",
                table: "cases_break_glass_seen",
                columns: new[] { "MunicipalityId", "AccessId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_cover_MunicipalityId_CoverId_UntilOn",
                table: "cases_cover",
                columns: new[] { "MunicipalityId", "CoverId", "UntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cover_MunicipalityId_ManagerId_Number",
                table: "cases_cover",
                columns: new[] { "MunicipalityId", "ManagerId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_cover_MunicipalityId_UntilOn",
                table: "cases_cover",
                columns: new[] { "MunicipalityId", "UntilOn" });

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

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_MunicipalityId_UploadedAt",
                table: "cases_import",
                columns: new[] { "MunicipalityId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_mapping_MunicipalityId_Headings",
                table: "cases_import_mapping",
                columns: new[] { "MunicipalityId", "Headings" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_ImportId",
                table: "cases_import_row",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_MunicipalityId_CaseId",
                table: "cases_import_row",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_MunicipalityId_ImportId_Fate_Line",
                table: "cases_import_row",
                columns: new[] { "MunicipalityId", "ImportId", "Fate", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_MunicipalityId_ImportId_Line",
                table: "cases_import_row",
                columns: new[] { "MunicipalityId", "ImportId", "Line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_row_MunicipalityId_MatchCaseId",
                table: "cases_import_row",
                columns: new[] { "MunicipalityId", "MatchCaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_import_settings_MunicipalityId",
                table: "cases_import_settings",
                column: "MunicipalityId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_imported_MunicipalityId_CaseId",
                table: "cases_imported",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_imported_MunicipalityId_ImportId",
                table: "cases_imported",
                columns: new[] { "MunicipalityId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_imported_MunicipalityId_Key",
                table: "cases_imported",
                columns: new[] { "MunicipalityId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_imported_MunicipalityId_Made_On",
                table: "cases_imported",
                columns: new[] { "MunicipalityId", "Made", "On" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_assignment");

            migrationBuilder.DropTable(
                name: "cases_break_glass_seen");

            migrationBuilder.DropTable(
                name: "cases_cover");

            migrationBuilder.DropTable(
                name: "cases_document_part");

            migrationBuilder.DropTable(
                name: "cases_import_mapping");

            migrationBuilder.DropTable(
                name: "cases_import_row");

            migrationBuilder.DropTable(
                name: "cases_import_settings");

            migrationBuilder.DropTable(
                name: "cases_imported");

            migrationBuilder.DropTable(
                name: "cases_break_glass");

            migrationBuilder.DropTable(
                name: "cases_document_copy");

            migrationBuilder.DropTable(
                name: "cases_import");

            migrationBuilder.DropTable(
                name: "cases_document");
        }
    }
}
